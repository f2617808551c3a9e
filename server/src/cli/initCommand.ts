/** `ungp-lint init`: writes a commented configuration file. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_FILES } from '../lint/configFile.ts';
import type { Io } from './io.ts';
import { readTextFile, reasonOf } from './readText.ts';

/** Everything in it is a comment or a default, so that writing it changes nothing. */
export const CONFIG_TEMPLATE = `# UNGP Lint: how the documents in this folder and below it are checked.
# The nearest file of this name above a document counts. A document can say more in its front matter:
#   ungp: { kind: company-policy }

# What the documents are. auto: found out from the title and the text of each.
# Kinds: company-policy, supplier-code, modern-slavery-statement, hrdd-report, legislation, dsa-risk-assessment, none.
kind: auto

# How serious the findings of a rule or of a group of rules are: error, warning, information, on, off.
# “ungp-lint explain RULE” says what a rule is about.
rules: {}
  # wording: information
  # wording/hedged-commitment: error
  # presence/named-owner: off

# Also use rules that are still being tried out.
preview: false

# Expect more, or less, of a kind of document: required, recommended, good, off.
# levels:
#   named-owner: { company-policy: required }

# Files that are never checked.
# ignore:
#   - archive/**

# Settings for some files only; the last entry that matches wins.
# overrides:
#   - files: [suppliers/**]
#     kind: supplier-code

# Findings that are known and stay quiet. Write the file with “ungp-lint --write-baseline”.
# baseline: .ungplint-baseline.json

# The least serious finding that makes the command line fail: error, warning, information, never.
failOn: warning

# Your own packs of knowledge stand in .ungplint/packs/*.yaml, or where this says.
# packs: [ungp, ../shared/our-pack.yaml]
`;

/** 0, or 2 when there is a configuration file already or it cannot be written. */
export async function initCommand(io: Io): Promise<number> {
  for (const name of CONFIG_FILES) {
    const read = await readTextFile(path.join(io.cwd, name));
    if ('text' in read || read.reason !== 'does not exist') {
      io.err(`ungp-lint: ${name}: is there already; it was left as it is\n`);
      return 2;
    }
  }
  const [name] = CONFIG_FILES;
  try {
    await writeFile(path.join(io.cwd, name), CONFIG_TEMPLATE, { flag: 'wx' });
  } catch (error) {
    io.err(`ungp-lint: ${name}: cannot be written (${reasonOf(error)})\n`);
    return 2;
  }
  io.out(`Wrote ${name}. Nothing in it changes how your documents are checked until you edit it.\n`);
  return 0;
}
