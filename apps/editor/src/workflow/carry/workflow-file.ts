import type { WorkflowDocument } from '@sluice/model';

/** A workflow as a file: what kind of file it is, and the document. */
export interface WorkflowFile {
  readonly sluice: 'workflow';
  readonly format: 1;
  readonly document: WorkflowDocument;
}

/** The text of a workflow's file. */
export const writeWorkflowFile = (document: WorkflowDocument): string =>
  `${JSON.stringify({ sluice: 'workflow', format: 1, document } satisfies WorkflowFile, null, 2)}\n`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const settings: WorkflowDocument['settings'] = { reentry: 'every-time', goal: null, exit: null };

/**
 * Reads a workflow's file, or a bare document as the API and the examples have it. Null when the text is neither;
 * whether the document is sound is for the server to say.
 */
export const readWorkflowFile = (text: string): WorkflowDocument | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const found = isRecord(value) && value.sluice === 'workflow' ? value.document : value;
  if (!isRecord(found) || !Array.isArray(found.nodes) || !Array.isArray(found.edges)) return null;
  const name = typeof found.name === 'string' && found.name !== '' ? found.name : 'Imported workflow';
  return { settings, ...found, name, nodes: found.nodes, edges: found.edges } as WorkflowDocument;
};
