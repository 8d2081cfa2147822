import { bandSwitch } from '../conditions/band-switch.ts';
import { bantCheck } from '../conditions/bant-check.ts';
import { randomSplit } from '../conditions/random-split.ts';
import { ruleCondition } from '../conditions/rule.ts';
import { segment } from '../conditions/segment.ts';
import { territory } from '../conditions/territory.ts';
import { valueSwitch } from '../conditions/value-switch.ts';
import { labelOf, listOf, nameOf, wordsFor, yesNo } from './words-for.ts';

/** Questions and splits. */
export const germanQuestions = [
  wordsFor(ruleCondition, {
    title: 'Regel',
    description:
      'Stellt eine Frage zu Lead, Unternehmen, Ereignis oder Score und geht mit Ja oder Nein weiter.',
    ports: yesNo,
    sentence: ({ rule, label }) => {
      if (label !== '') return `${label.replace(/[?.]\s*$/, '')}?`;
      return rule === true ? 'Immer ja: Es ist keine Regel festgelegt.' : 'Gilt die Regel?';
    },
  }),
  wordsFor(segment, {
    title: 'Segment',
    description:
      'Gehört der Lead zu einem benannten Segment wie „ICP fit“? Einmal festgelegt, überall verwendet.',
    ports: yesNo,
    sentence: ({ segment: id }, view) => `Gehört der Lead zu ${nameOf(view.segments, id)}?`,
  }),
  wordsFor(bandSwitch, {
    title: 'Nach Stufe des Scores',
    description: 'Schickt Leads je nach der Stufe ihres Scores verschiedene Wege.',
    ports: { unscored: 'ohne Score' },
    sentence: (_, view) =>
      view.bands.length === 0
        ? 'In welcher Stufe ist der Lead?'
        : `In welcher Stufe ist der Lead: ${view.bands.map(({ name }) => name).join(', ')}?`,
  }),
  wordsFor(bantCheck, {
    title: 'BANT-Prüfung',
    description: 'Fragt, wie viele der vier erfüllt sind: Budget, Befugnis, Bedarf, Zeitplan.',
    ports: yesNo,
    sentence: ({ needed }) =>
      needed === 4
        ? 'Sind Budget, Befugnis, Bedarf und Zeitplan alle geklärt?'
        : `${needed === 1 ? 'Ist' : 'Sind'} mindestens ${needed} von Budget, Befugnis, Bedarf und Zeitplan geklärt?`,
  }),
  wordsFor(randomSplit, {
    title: 'Zufällige Aufteilung',
    description: 'Teilt Leads nach Anteilen zufällig auf; ein Lead nimmt immer denselben Weg.',
    sentence: ({ arms }) => {
      const sum = arms.reduce((all, { weight }) => all + weight, 0);
      const shares = arms.map(
        ({ name, weight }) => `${sum > 0 ? Math.round((100 * weight) / sum) : 0} % ${name}`,
      );
      return `Zufällig aufteilen: ${listOf(shares, 'und')}.`;
    },
  }),
  wordsFor(territory, {
    title: 'Gebiet',
    description: 'Schickt Leads je nach ihrem Gebiet verschiedene Wege.',
    ports: { other: 'andere' },
    sentence: ({ territories }, view) =>
      territories.length === 0
        ? 'In welchem Gebiet (noch keines gewählt) ist der Lead?'
        : `Ist der Lead in ${listOf(territories.map((id) => nameOf(view.territories, id)))}?`,
  }),
  wordsFor(valueSwitch, {
    title: 'Nach dem Wert eines Feldes',
    description: 'Schickt Leads nach einem Feld verschiedene Wege: Quelle, Branche, Produkt.',
    ports: { other: 'andere' },
    sentence: ({ field, cases }, view) =>
      cases.length === 0
        ? `Was steht beim Lead unter ${labelOf(view, field)}?`
        : `Ist ${labelOf(view, field)} beim Lead ${listOf(cases.map(({ name }) => name))}?`,
  }),
];
