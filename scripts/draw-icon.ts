/** Draws `images/icon.png`, 128 pixels square: a page with a line marked, and a tick. Needs a Chromium. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './files.ts';
import { ensureChromium } from './vscode/setup.ts';

const drawing = `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128">
  <rect width="128" height="128" rx="26" fill="#0b4f6c"/>
  <path d="M34 22h44l20 20v64a4 4 0 0 1-4 4H34a4 4 0 0 1-4-4V26a4 4 0 0 1 4-4z" fill="#fff"/>
  <path d="M78 22l20 20H82a4 4 0 0 1-4-4z" fill="#b9d6e2"/>
  <path d="M42 44h26M42 58h44" stroke="#0b4f6c" stroke-width="6" stroke-linecap="round"/>
  <path d="M42 74q5.500 -7 11 0t11 0t11 0t11 0" stroke="#d9822b" stroke-width="5" fill="none" stroke-linecap="round"/>
  <circle cx="88" cy="98" r="22" fill="#2f9e6e" stroke="#0b4f6c" stroke-width="4"/>
  <path d="M78 98l7.500 8L99 91" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

const target = path.join(root, 'images', 'icon.png');
mkdirSync(path.dirname(target), { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
await page.screenshot({ path: target, omitBackground: true });
await browser.close();
