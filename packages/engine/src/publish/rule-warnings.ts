import { inferType, parse, varsOf } from '@sluice/logic';
import { type Diagnostic, isConsent, placeDiagnostic, problem, type RulePlace } from '@sluice/model';
import type { Rule } from '@sluice/sdk';
import type { Catalogue } from './catalogue.ts';
import { checkRuleSense } from './checks/rule-sense.ts';

/** What looks wrong with a rule somebody wrote: types that do not fit, missing values that pass, unknown fields. */
export function ruleWarnings(rule: Rule, place: RulePlace, catalogue: Catalogue): readonly Diagnostic[] {
  const { tree } = parse(rule);
  return [
    ...checkRuleSense(rule, place),
    ...inferType(tree, catalogue).diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, place)),
    ...varsOf(tree)
      .filter((name) => isUnlisted(name, catalogue))
      .map((name) => {
        const words = `The field catalogue does not list “${name.slice('lead.traits.'.length)}”: is it spelled right?`;
        const more = place.node === undefined ? {} : { node: place.node };
        return problem('field.unknown', place.path, words, { ...more, severity: 'warning' });
      }),
  ];
}

/** A trait the catalogue does not list; what a lead has agreed to needs no listing. */
const isUnlisted = (name: string, catalogue: Catalogue): boolean =>
  name.startsWith('lead.traits.') &&
  !isConsent(name.slice('lead.traits.'.length)) &&
  !isListed(name, catalogue);

/** A part of a listed field is listed as well. */
function isListed(name: string, { fields }: Catalogue): boolean {
  const parts = name.split('.');
  return parts.some((_, index) => fields.has(parts.slice(0, index + 1).join('.')));
}
