import type { qualifiedView } from '../services/analytics/qualified.ts';
import type { effectivenessView } from '../services/effectiveness/index.ts';

type Awaited1<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

const percent = (share: number | null): string => (share === null ? 'none' : `${Math.round(share * 100)}%`);

const findings: Readonly<Record<Awaited1<typeof effectivenessView>['findings'][number]['kind'], string>> = {
  'scores-do-not-tell': 'Scores hardly tell who succeeds.',
  'hot-not-accepted': 'Sales accepts leads with lower scores more often than those above the line.',
  'sources-missing': 'Of many new leads no source is known.',
  duplicates: 'Some leads look like one person and wait for a decision.',
};

const titles = (
  rules: Awaited1<typeof effectivenessView>['rules'],
  verdict: 'helps' | 'hurts' | 'adds-nothing',
): string =>
  rules
    .filter((rule) => rule.verdict === verdict)
    .map(({ title, workflowName }) => `“${title}” (${workflowName})`)
    .join(', ');

/** The report of a month as plain text: volume and quality, the line for sales, rules to look at. */
export const reportText = (told: {
  readonly month: string;
  readonly company: string;
  readonly qualified: Awaited1<typeof qualifiedView>;
  readonly effectiveness: Awaited1<typeof effectivenessView>;
}): string => {
  const { month, company, qualified, effectiveness } = told;
  const { total, stage, quota, unit, benchmark } = qualified;
  const { cutoffs, advice, rules, outcome, leads } = effectiveness;
  const now = cutoffs.find(({ current }) => current);
  const better = cutoffs.find(({ threshold }) => threshold === advice);
  const [hurt, nothing, help] = (['hurts', 'adds-nothing', 'helps'] as const).map((verdict) =>
    titles(rules, verdict),
  );
  const lines = [
    `${company}, ${month}`,
    '',
    `${total.entered} new ${stage.name}s${quota === null ? '' : ` (quota: ${quota} a ${unit})`}.`,
    total.accepted.of === 0
      ? 'Sales answered no handoff of the month yet.'
      : `Sales accepted ${percent(total.accepted.rate)} of ${total.accepted.of} answered handoffs; the mark is ${percent(benchmark)}. ${total.open} still open.`,
    '',
    leads === 0
      ? 'No lead has had its time to succeed yet, so nothing can be said of the scoring.'
      : `Scoring, judged by ${leads} leads that had their time to reach ${outcome.name}:`,
    ...(now === undefined || leads === 0
      ? []
      : [
          `Of leads scoring ${now.threshold} or more ${percent(now.precision.rate)} did; they are ${percent(now.recall)} of all that did.`,
          better === undefined
            ? 'No other line is clearly better.'
            : `A line of ${better.threshold} would do better: ${percent(better.precision.rate)} and ${percent(better.recall)}.`,
        ]),
    ...(hurt ? [`Rules that hurt: ${hurt}.`] : []),
    ...(nothing ? [`Rules that add nothing and can go: ${nothing}.`] : []),
    ...(help ? [`Rules that help: ${help}.`] : []),
    ...(effectiveness.findings.length === 0
      ? []
      : ['', 'Noticed:', ...effectiveness.findings.map(({ kind }) => `- ${findings[kind]}`)]),
  ];
  return `${lines.join('\n')}\n`;
};
