/** What is wrong with a definition, and the way out. */
export interface DefinitionProblem {
  readonly message: string;
  readonly hint: string;
}
