/** Diagnostics for editors that do not ask for them: sent when the newest text has been checked. */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Turns } from './turns.ts';

export interface Publisher {
  /** Soon publishes the diagnostics of a document; asking again before that changes nothing. */
  soon(uri: string): void;
  /** Takes the diagnostics of a closed document back. */
  clear(uri: string): void;
}

/**
 * @param diagnose Diagnostics of the newest version, undefined when the document is not open.
 * @param send Sends them to the editor.
 */
export function createPublisher(
  turns: Turns,
  diagnose: (uri: string) => Promise<{ version: number; diagnostics: Diagnostic[] } | undefined>,
  send: (params: PublishDiagnosticsParams) => void,
): Publisher {
  const waiting = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    await turns.settled();
    waiting.delete(uri);
    const found = await diagnose(uri);
    if (found) send({ uri, ...found });
  };
  return {
    soon(uri) {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      void publish(uri);
    },
    clear(uri) {
      send({ uri, diagnostics: [] });
    },
  };
}
