/**
 * Takes the pictures of the README in a real VS Code: an example policy with its findings marked, the Problems panel,
 * and a hover on a citation; then the quick fixes of a missing section. Writes PNGs into `docs/images/`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { buildAll } from './build.ts';
import { root } from './files.ts';
import { ensureWorkbench } from './vscode/setup.ts';
import { type RunningWorkbench, startWorkbench } from './vscode/workbench.ts';

const example = 'human-rights-policy.md';
const images = path.join(root, 'docs', 'images');

const settings = {
  'breadcrumbs.enabled': false,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'git.enabled': false,
  'problems.defaultViewMode': 'table',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

await buildAll(true);
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'ungp-screenshot-'));
const workspace = path.join(folder, 'policies');
cpSync(path.join(root, 'examples'), workspace, { recursive: true });
const workbench = await startWorkbench(ensureWorkbench(), {
  settings,
  trusted: true,
  viewport: { width: 1200, height: 760 },
});
try {
  await openExample(workbench);
  await showFindings(workbench.page);
  await showQuickFixes(workbench.page);
} catch (error) {
  await workbench.page.screenshot({ path: path.join(root, '.cache', 'screenshot-error.png') });
  throw error;
} finally {
  await workbench.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function openExample({ page, address, remote }: RunningWorkbench): Promise<void> {
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(root)],
    ['openFile', remote(path.join(workspace, example))],
  ] as const;
  await page.goto(address(workspace, payload));
  await page.locator('.tab', { hasText: example }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+b');
  await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
}

async function showFindings(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-table .monaco-list-row').first().waitFor();
  await focusEditor(page);
  await hover(page, await find(page, 'Guiding Principle 18'), /meaningful/i);
  await page.screenshot({ path: path.join(images, 'findings.png') });
}

async function showQuickFixes(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page
    .locator('.squiggly-warning')
    .first()
    .click({ position: { x: 4, y: 4 }, force: true });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget', { hasText: /Insert/ }).waitFor();
  await page.screenshot({ path: path.join(images, 'quick-fix.png') });
}

async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
}

/** Brings a text into view, as a person would look for it; gives the element that shows it. */
async function find(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  // Editors show spaces that do not break.
  const shown = new RegExp(text.replaceAll(' ', '\\s'));
  return page.locator('.view-line span:not(:has(span))', { hasText: shown }).first();
}

/** Rests the mouse on an element until a hover with the given text is there. */
async function hover(page: Page, element: Locator, text: RegExp): Promise<void> {
  const box = await element.boundingBox();
  if (!box) throw new Error('What is to be hovered is not in view.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.locator('.monaco-hover:not(.hidden)', { hasText: text }).first().waitFor();
}
