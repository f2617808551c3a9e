/** Topics of the Guiding Principles: how each is called, where it may rightly be cited, and where it belongs. */
import { type PhraseSet, phraseSet } from '../text.ts';

export interface Topic {
  name: string;
  /** Principles that deal with the topic, also in passing. */
  fits: ReadonlySet<number>;
  /** Where it belongs. */
  likely: number;
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

const TOPICS: readonly { name: string; phrases: string[]; fits: number[]; likely: number }[] = [
  {
    name: 'remedy',
    phrases: [
      'remedy|remediation|remedies',
      'access to remedy',
      'remediation of [adverse] [human] [rights] impacts|harm',
    ],
    fits: [1, 3, 7, 11, 13, 15, 17, 19, 20, 22, ...between(25, 31)],
    likely: 22,
  },
  {
    name: 'human rights due diligence',
    phrases: ['[human] [rights] due diligence', 'hrdd'],
    fits: [3, 4, 6, 7, 11, 12, 13, 14, ...between(15, 24), 29],
    likely: 17,
  },
  {
    name: 'the policy commitment',
    phrases: ['[human] [rights] policy commitment', 'statement of policy', 'policy statement'],
    fits: [4, 11, 12, 15, 16, 23],
    likely: 16,
  },
  {
    name: 'identifying and assessing impacts',
    phrases: [
      '[human] [rights] impact assessment|assessments',
      'identify|identifying and assess|assessing [actual] [and] [potential] [human] [rights] impacts|risks',
      'risk assessment|assessments',
    ],
    fits: [3, 4, 7, 13, 14, 17, 18, 19, 20, 24],
    likely: 18,
  },
  {
    name: 'tracking effectiveness',
    phrases: ['track|tracking [the] [effectiveness] [of] [our] [responses|response]', 'tracking effectiveness'],
    fits: [17, 19, 20, 21, 29, 31],
    likely: 20,
  },
  {
    name: 'communicating',
    phrases: [
      '[formal|public] reporting',
      'public communication',
      'communicating externally',
      'transparency reporting',
    ],
    fits: [3, 4, 16, 17, 20, 21, 31],
    likely: 21,
  },
  {
    name: 'prioritising by severity',
    phrases: [
      'prioritisation|prioritization|prioritising|prioritizing [by|of] [severity|impacts]',
      'severity of impacts|impact',
    ],
    fits: [14, 17, 18, 19, 21, 24],
    likely: 24,
  },
  { name: 'leverage', phrases: ['leverage', 'use of leverage'], fits: [4, 13, 17, 19, 22], likely: 19 },
  {
    name: 'integrating findings and acting on them',
    phrases: ['integrating|integration [of] [findings]', 'integrate findings', 'integrate and act', 'act on findings'],
    fits: [16, 17, 19, 20],
    likely: 19,
  },
  {
    name: 'operational-level grievance mechanisms',
    phrases: ['operational level grievance mechanism|mechanisms', '[company] grievance mechanism|mechanisms'],
    fits: [20, 22, ...between(25, 31)],
    likely: 29,
  },
  {
    name: 'the effectiveness criteria',
    phrases: ['effectiveness criteria'],
    fits: [28, 29, 30, 31],
    likely: 31,
  },
  {
    name: 'stakeholder engagement',
    phrases: ['stakeholder engagement', '[meaningful] consultation', 'meaningful engagement'],
    fits: [3, 16, 17, 18, 19, 20, 21, 23, 24, 29, 30, 31],
    likely: 18,
  },
  {
    name: 'conflict-affected areas',
    phrases: ['conflict affected areas', 'conflict affected and high risk areas'],
    fits: [7, 8, 12, 17, 18, 19, 23],
    likely: 7,
  },
  {
    name: 'internationally recognised human rights',
    phrases: ['internationally recognised|recognized human rights', 'international bill of human rights'],
    fits: [1, 11, 12, 18, 23, 31],
    likely: 12,
  },
  { name: 'State-owned companies', phrases: ['state owned enterprises|companies'], fits: [4, 6, 8], likely: 4 },
  { name: 'public procurement', phrases: ['public procurement'], fits: [4, 5, 6, 8], likely: 6 },
  {
    name: 'privatised services',
    phrases: ['privatised|privatized services', 'privatisation|privatization'],
    fits: [5, 6, 9],
    likely: 5,
  },
  { name: 'policy coherence', phrases: ['policy coherence'], fits: [3, 4, 8, 9, 10, 16], likely: 8 },
  { name: 'investment agreements', phrases: ['investment treaties|agreements'], fits: [8, 9, 10], likely: 9 },
  { name: 'multilateral institutions', phrases: ['multilateral institutions'], fits: [4, 8, 10], likely: 10 },
  {
    name: 'the State duty to protect',
    phrases: ['[state] duty to protect'],
    fits: [...between(1, 10), ...between(25, 27)],
    likely: 1,
  },
  {
    name: 'the corporate responsibility to respect',
    phrases: ['[corporate] responsibility to respect'],
    fits: [2, 3, 4, 5, ...between(11, 24), 29],
    likely: 11,
  },
  {
    name: 'judicial mechanisms',
    phrases: ['judicial mechanisms', 'courts'],
    fits: [1, 22, 25, 26, 27, 29],
    likely: 26,
  },
];

const byPhrase = new Map<string, Topic>();
for (const { name, phrases, fits, likely } of TOPICS) {
  for (const phrase of phrases) byPhrase.set(phrase, { name, fits: new Set(fits), likely });
}

export const TOPIC_PHRASES: PhraseSet = phraseSet(...byPhrase.keys());

export const topicOf = (phrase: string): Topic | undefined => byPhrase.get(phrase);
