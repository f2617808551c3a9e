/**
 * When to work. An editor sends keys faster than one at a time; what has already arrived is read before anything is
 * analysed, so that only the newest text is.
 */

export interface Turns {
  /** Says that a message has changed something. */
  changed(): void;
  /** Resolves when the messages that have arrived by now are handled. */
  settled(): Promise<void>;
}

/** A reader that never stops sending must not keep everybody waiting: turns after which work begins all the same. */
const MAX_TURNS = 100;

/**
 * @param defer Runs a function in the next turn of the event loop. The connection handles one message a turn, so two
 * quiet turns in a row mean that none is left.
 */
export function createTurns(defer: (work: () => void) => void): Turns {
  let changes = 0;
  return {
    changed() {
      changes++;
    },
    settled() {
      return new Promise((resolve) => {
        let seen = -1;
        let turns = 0;
        const look = () => {
          if (seen === changes || ++turns > MAX_TURNS) return resolve();
          seen = changes;
          defer(() => defer(look));
        };
        look();
      });
    },
  };
}
