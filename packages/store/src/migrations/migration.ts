/** One numbered step of the schema: plain SQL, applied once, never edited afterwards. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
