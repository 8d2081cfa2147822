import type { FastifyInstance, FastifyRequest } from 'fastify';
import { flawOf } from './check-json.ts';
import { Problem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Deepest nesting of a body: a rule may be 128 deep, the document around it a little more. */
export const maxDepth = 200;

/** A line of NDJSON: parsed, or why it cannot be. */
export type ParsedLine =
  | { readonly index: number; readonly value: unknown }
  | { readonly index: number; readonly problem: string };

/** The body of an NDJSON request. */
export class Lines {
  readonly lines: readonly ParsedLine[];

  constructor(lines: readonly ParsedLine[]) {
    this.lines = lines;
  }
}

const textOf = (body: Buffer): string => {
  try {
    return utf8.decode(body);
  } catch {
    throw new Problem('request.malformed-json', 'The body is not UTF-8 text.');
  }
};

const sayWhy = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

const parseLine = (text: string, index: number): ParsedLine => {
  try {
    return { index, value: JSON.parse(text) };
  } catch (error) {
    return { index, problem: sayWhy(error) };
  }
};

/** Reads JSON and NDJSON. A route that takes events checks its items one by one; all others are checked here. */
export const parseBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (body.length === 0) return undefined;
      const text = textOf(body);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        throw new Problem('request.malformed-json', sayWhy(error));
      }
      if (request.routeOptions.config.itemwise === true) return value;
      const flaw = flawOf(value, maxDepth);
      if (flaw === null) return value;
      const { path, reason } = flaw;
      const message = `${path === '' ? 'the body' : path}: ${reason}`;
      throw new Problem('request.invalid', message, {
        diagnostics: [{ path, code: 'request.invalid', message: reason, severity: 'error' }],
      });
    },
  );
  app.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (request.routeOptions.config.itemwise !== true) throw new Problem('request.unsupported-type');
      const lines = textOf(body).split('\n');
      return new Lines(lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index)])));
    },
  );
};
