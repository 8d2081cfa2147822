import { addPoints } from '../scores/add-points.ts';
import { eventPoints } from '../scores/event-points.ts';
import { fitPoints } from '../scores/fit-points.ts';
import { negativePoints } from '../scores/negative-points.ts';
import { rulePoints } from '../scores/rule-points.ts';
import { labelOf, listOf, nameOf, points, wordsFor } from './words-for.ts';

interface Limited {
  readonly limit: string;
  readonly times: number;
  readonly days?: number;
}

const periods: Readonly<Record<string, string>> = {
  lifetime: 'insgesamt',
  day: 'am Tag',
  week: 'in der Woche',
  month: 'im Monat',
};
const limited = ({ limit, times, days = 7 }: Limited): string =>
  limit === 'always' ? '' : `, höchstens ${times}-mal ${periods[limit] ?? `in ${days} Tagen`}`;

/** Points. */
export const germanScores = [
  wordsFor(addPoints, {
    title: 'Punkte geben',
    description: 'Gibt einer Gruppe des Scores Punkte.',
    sentence: (config, view) =>
      `${points(config.points)} für ${nameOf(view.groups, config.group)} geben${limited(config)}.`,
  }),
  wordsFor(negativePoints, {
    title: 'Punkte abziehen',
    description: 'Zieht einer Gruppe des Scores Punkte ab.',
    sentence: (config, view) =>
      `${points(config.points)} von ${nameOf(view.groups, config.group)} abziehen${limited(config)}.`,
  }),
  wordsFor(eventPoints, {
    title: 'Punkte nach Ereignis',
    description: 'Gibt Punkte nach einer Tabelle dessen, was geschah.',
    sentence: (config, view) =>
      `Für ${nameOf(view.groups, config.group)} Punkte nach dem, was geschah: ${config.rows.length} Zeilen${limited(config)}.`,
  }),
  wordsFor(fitPoints, {
    title: 'Punkte nach Passung',
    description: 'Setzt Punkte nach dem Wert eines Feldes: Position, Größe, Branche.',
    sentence: ({ field, rows, otherwise, group }, view) => {
      const table =
        rows.length === 0
          ? 'noch keine Zeilen'
          : listOf(
              rows.map((row) => `${row.points}`),
              'und',
            );
      return `${nameOf(view.groups, group)} nach ${labelOf(view, field)} setzen: ${table}; sonst ${otherwise}.`;
    },
  }),
  wordsFor(rulePoints, {
    title: 'Punkte nach Regel',
    description: 'Setzt Punkte, je nachdem ob eine Regel gilt.',
    sentence: ({ label, points: given, otherwise, group }, view) =>
      `${nameOf(view.groups, group)} auf ${points(given)} setzen, wenn ${label === '' ? 'die Regel gilt' : label}; sonst ${otherwise}.`,
  }),
];
