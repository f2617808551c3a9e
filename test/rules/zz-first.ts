import { writeFileSync } from 'node:fs';
import { measureRules, readBlind } from '../../scripts/evaluate/rules.ts';

const blind = readBlind();
writeFileSync(
  'test/rules/blind/atFirst.json',
  JSON.stringify(
    Object.fromEntries(
      Object.entries(measureRules())
        .filter(([id]) => blind[id])
        .map(([id, m]) => [id, { right: m.own.right, wrong: m.own.wrong }]),
    ),
    null,
    2,
  ),
);
