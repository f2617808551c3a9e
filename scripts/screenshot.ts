/**
 * Takes the pictures of the README in a real VS Code: an example policy with its findings marked, the Problems panel,
 * and a hover on a citation; then the choice of sections to insert. Writes PNGs into `docs/images/`.
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
  'editor.hover.above': false,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'git.enabled': false,
  'problems.defaultViewMode': 'tree',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

await buildAll(true);
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'ungp-screenshot-'));
const workspace = path.join(folder, 'policies');
cpSync(path.join(root, 'examples'), workspace, { recursive: true });
const workbench = await startWorkbench(ensureWorkbench(), {
  settings,
  trusted: true,
  viewport: { width: 1200, height: 860 },
});
try {
  await openExample(workbench);
  await showFindings(workbench.page);
  await showSections(workbench.page);
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
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await focusEditor(page);
  await hover(page, await find(page, 'Guiding Principle 18'), /meaningful/i);
  await page.screenshot({ path: path.join(images, 'editor.png') });
}

async function showSections(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.type('UNGP Lint: Insert Section');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'GP' }).first().waitFor();
  await page.screenshot({ path: path.join(images, 'insert-section.png') });
  await page.keyboard.press('Escape');
}

async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Brings a text into view, as a person would look for it; gives the element that shows it. */
async function find(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  // Editors show spaces that do not break.
  const shown = new RegExp(text.replaceAll(' ', '\\s'));
  return page.locator('.view-line span:not(:has(span))', { hasText: shown }).first();
}

/** Rests the mouse on an element until a hover with the given text is there. */
async function hover(page: Page, element: Locator, text: RegExp): Promise<void> {
  await element.waitFor();
  await element.hover();
  await page.locator('.monaco-hover:not(.hidden)', { hasText: text }).first().waitFor();
}
