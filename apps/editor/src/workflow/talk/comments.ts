import type { components } from '@sluice/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/index.ts';

export type Comment = components['schemas']['Comment'];

/** A comment and the answers to it. */
export interface Conversation {
  readonly first: Comment;
  readonly answers: readonly Comment[];
}

/* More than this nobody reads beside a drawing. */
const most = 200;

/** What is said about a draft. */
export const commentsOf = (id: string) =>
  queryOptions({
    queryKey: ['comments', id],
    queryFn: ({ signal }) =>
      api('GET /v1/workflows/{id}/comments', { params: { id }, query: { limit: most }, signal }),
    refetchInterval: 15_000,
  });

/** How the draft stands with those who approve it. */
export const reviewOf = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/review', { params: { id }, signal }),
    refetchInterval: 15_000,
    staleTime: 0,
  });

/** The people who can be called into a talk. */
export const people = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => api('GET /v1/users', { signal }),
  staleTime: 60_000,
});

/** Comments as talks, the newest talk first, its answers in order. */
export const talksOf = (comments: readonly Comment[]): readonly Conversation[] =>
  comments
    .filter(({ parent }) => parent === null)
    .map((first) => ({ first, answers: comments.filter(({ parent }) => parent === first.id) }))
    .reverse();

/** Ids of the people a text calls by `@Name`. */
export const mentionsIn = (
  text: string,
  known: readonly { readonly id: string; readonly name: string }[],
): readonly string[] =>
  known.filter(({ name }) => text.toLowerCase().includes(`@${name.toLowerCase()}`)).map(({ id }) => id);
