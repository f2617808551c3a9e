/** What both hosts share: start the client, then register what the author can do. */
import { commands, type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerFileRequests, clientOptions, createOutput } from './client.ts';
import { checkDocument } from './commands/checkDocument.ts';
import { createExplanations, explainTopic, explanationScheme } from './commands/explainTopic.ts';
import { insertSection } from './commands/insertSection.ts';
import { showStatus } from './status.ts';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything; rejects when the server does not start. What it registers goes with the extension's context. */
export async function start(context: ExtensionContext, createClient: CreateClient): Promise<BaseLanguageClient> {
  const output = createOutput();
  const client = createClient(clientOptions(output));
  answerFileRequests(client);
  context.subscriptions.push(output, ...registerCommands(client, output));
  await client.start();
  context.subscriptions.push(showStatus(client));
  return client;
}

function registerCommands(client: BaseLanguageClient, output: LogOutputChannel) {
  const explanations = createExplanations();
  return [
    workspace.registerTextDocumentContentProvider(explanationScheme, explanations),
    commands.registerCommand('ungpLint.explainTopic', () => explainTopic(client, explanations)),
    commands.registerCommand('ungpLint.checkDocument', () => checkDocument(client)),
    commands.registerCommand('ungpLint.insertSection', () => insertSection(client)),
    commands.registerCommand('ungpLint.restart', () => restart(client)),
    commands.registerCommand('ungpLint.showOutput', () => output.show()),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
