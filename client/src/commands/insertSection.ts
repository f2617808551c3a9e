/** UNGP Lint: Insert Section…. A choice of topics, those that are still missing first. */
import { type QuickPickItem, QuickPickItemKind, SnippetString, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SectionTemplate, templatesRequest } from '../protocol.ts';

interface TopicItem extends QuickPickItem {
  template?: SectionTemplate;
}

export async function insertSection(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage('Sections are inserted into Markdown documents. Open one and try again.');
    return;
  }
  const { document } = editor;
  const textDocument = { uri: document.uri.toString() };
  const { version } = document;
  const templates = await client.sendRequest(templatesRequest, { textDocument });
  const chosen = await window.showQuickPick(topicItems(templates), {
    placeHolder: 'Section to insert',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.template) return;
  const current =
    document.version === version ? templates : await client.sendRequest(templatesRequest, { textDocument });
  const { snippet, position } = current.find(({ id }) => id === chosen.template?.id) ?? chosen.template;
  const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn });
  await shown.insertSnippet(new SnippetString(snippet), client.protocol2CodeConverter.asPosition(position));
}

const groups: { title: string; icon: string; has(template: SectionTemplate): boolean }[] = [
  { title: 'Missing', icon: '$(circle-large-outline)', has: ({ state }) => state === 'missing' },
  { title: 'Partly there', icon: '$(color-mode)', has: ({ state }) => state === 'partial' },
  {
    title: 'More topics',
    icon: '$(add)',
    has: ({ state }) => !state || state === 'notApplicable' || state === 'waived',
  },
  { title: 'Already covered', icon: '$(pass)', has: ({ state }) => state === 'covered' },
];

/** The order inside a group is the server's: what is required first, each in the order of a good policy. */
function topicItems(templates: readonly SectionTemplate[]): TopicItem[] {
  return groups.flatMap(({ title, icon, has }) => {
    const items = templates.filter(has).map((template) => topicItem(template, icon));
    return items.length > 0 ? [{ label: title, kind: QuickPickItemKind.Separator }, ...items] : [];
  });
}

function topicItem(template: SectionTemplate, icon: string): TopicItem {
  const { label, description, detail } = template;
  return { label: `${icon} ${label}`, description, detail, template };
}
