/** Words of the rule builder. */
export const rulesEn = {
  'rules.title': 'Rule',
} as const;
