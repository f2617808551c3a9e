import { readFileSync } from 'node:fs';
import { parse } from '/work/wt-b/node_modules/yaml/dist/index.js';
import { allRules } from '/work/wt-b/server/src/rules/index.ts';
import { runRule } from '/work/wt-b/test/helpers/runRule.ts';

const only = process.argv[2] ?? '';
const show = process.argv[3] ?? 'learn';
const T = { learn: [0, 0, 0, 0], hold: [0, 0, 0, 0] } as any;
const per: any = {};
for (const g of ['wording', 'citation', 'outdated', 'structure']) {
  const b = parse(readFileSync(`/work/wt-b/test/rules/blind/${g}.yaml`, 'utf8'));
  for (const [id, sets] of Object.entries<any>(b)) {
    if (!id.includes(only)) continue;
    const rule = allRules.find((r) => r.id === id);
    if (!rule) {
      console.log('no rule', id);
      continue;
    }
    let line = id.padEnd(40) + rule.stage.padEnd(8);
    for (const s of ['learn', 'hold']) {
      const miss = sets[s].bad.filter((t: string) => !runRule(rule, t).length),
        fa = sets[s].good.filter((t: string) => runRule(rule, t).length);
      line += `  ${s}: heard ${sets[s].bad.length - miss.length}/${sets[s].bad.length} false ${fa.length}/${sets[s].good.length}`;
      const k = T[s];
      k[0] += sets[s].bad.length - miss.length;
      k[1] += sets[s].bad.length;
      k[2] += fa.length;
      k[3] += sets[s].good.length;
      const gg = (per[g + s] ??= [0, 0, 0, 0]);
      gg[0] += sets[s].bad.length - miss.length;
      gg[1] += sets[s].bad.length;
      gg[2] += fa.length;
      gg[3] += sets[s].good.length;
      if (s === show || show === 'both') {
        for (const m of miss) line += `\n     MISS ${JSON.stringify(m)}`;
        for (const m of fa) line += `\n     FALSE ${JSON.stringify(m)}`;
      }
    }
    console.log(line);
  }
}
console.log(JSON.stringify(T), JSON.stringify(per));
