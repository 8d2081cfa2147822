import type { WorkflowDocument } from '@sluice/model';
import type { Change } from './change.ts';
import { headOf } from './change.ts';
import { edit } from './draft.ts';
import { same } from './same.ts';

/** The changes that turn one document into another (order within the lists aside). */
export const difference = (from: WorkflowDocument, to: WorkflowDocument): readonly Change[] =>
  edit(from, (draft) => {
    const nodes = new Map(to.nodes.map((node) => [node.id, node]));
    const edges = new Map(to.edges.map((edge) => [edge.id, edge]));
    for (const { id } of from.edges) if (!edges.has(id)) draft.removeEdge(id);
    for (const { id } of from.nodes) if (!nodes.has(id)) draft.removeNode(id);
    const oldNodes = new Map(from.nodes.map((node) => [node.id, node]));
    const oldEdges = new Map(from.edges.map((edge) => [edge.id, edge]));
    for (const node of to.nodes) {
      if (!oldNodes.has(node.id)) draft.addNode(node);
      else if (!same(oldNodes.get(node.id), node)) draft.setNode(node);
    }
    for (const edge of to.edges) {
      if (!oldEdges.has(edge.id)) draft.addEdge(edge);
      else if (!same(oldEdges.get(edge.id), edge)) draft.setEdge(edge);
    }
    const notes = new Map((to.notes ?? []).map((note) => [note.id, note]));
    const oldNotes = new Map((from.notes ?? []).map((note) => [note.id, note]));
    for (const id of oldNotes.keys()) if (!notes.has(id)) draft.removeNote(id);
    for (const note of notes.values()) {
      if (!oldNotes.has(note.id)) draft.addNote(note);
      else if (!same(oldNotes.get(note.id), note)) draft.setNote(note);
    }
    if (!same(headOf(from), headOf(to))) draft.setHead(headOf(to));
  });
