import type { Built } from '../build.ts';
import { fieldsOf } from '../form-fields.ts';
import { type Check, error, type Problem, warning } from './problem.ts';

/** The form the editor makes of a config, for people who see it and for those who hear it. */
export const formCheck: Check = { title: 'form', run: (_, built) => formProblems(built) };

/** Labels that are missing, the same or too long, choices without words, and fields without help. */
export function formProblems({ manifest }: Built): readonly Problem[] {
  return manifest.nodeTypes.flatMap(({ type, configSchema }) => {
    const fields = fieldsOf(configSchema);
    const labels = fields.map(({ label }) => label);
    return fields.flatMap(({ path, label, help, choices }) => {
      const at = `${type}${path}`;
      const found: Problem[] = [];
      if (label === '') found.push(error(at, 'The field has no label.', 'Give it a title.'));
      else if (labels.indexOf(label) !== labels.lastIndexOf(label))
        found.push(
          error(
            at,
            `Two fields are called "${label}".`,
            'Call them so that one who hears them knows which is which.',
          ),
        );
      if (label.length > 40)
        found.push(
          warning(at, 'The label is longer than 40 characters.', 'Put the rest into its description.'),
        );
      if (choices.some((choice) => choice === ''))
        found.push(error(at, 'A choice has no words.', 'Use input.choice({ value: "words" }).'));
      if (help === '' && label.length < 4)
        found.push(warning(at, 'Nothing explains the field.', 'Give it a description.'));
      return found;
    });
  });
}
