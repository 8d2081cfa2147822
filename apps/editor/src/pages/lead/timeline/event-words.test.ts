import { hostEventTypes } from '@sluice/model';
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../words.ts';
import { eventWords } from './event-words.ts';

describe('events in words', () => {
  it('tells how long a page was read, when that is known', () => {
    expect(eventWords('page.viewed', { path: '/pricing', durationMs: 61_400 })).toEqual({
      id: 'event.page.viewedFor',
      values: { path: '/pricing', seconds: 61 },
    });
    expect(eventWords('page.viewed', { url: 'https://a.example/x' }).values).toEqual({
      path: 'https://a.example/x',
    });
  });

  it('tells the reason of a rejection, when there is one', () => {
    expect(eventWords('sales.rejected', { reason: 'No budget' }).id).toBe('event.sales.rejectedFor');
    expect(eventWords('sales.rejected', {}).id).toBe('event.sales.rejected');
  });

  it('tells an event nobody has words for by its name, whatever that name is', () => {
    expect(eventWords('webinar.watched', {})).toEqual({
      id: 'event.other',
      values: { type: 'webinar.watched' },
    });
    expect(eventWords('constructor', {}).id).toBe('event.other');
  });

  it.each(hostEventTypes)('has words for %s, which the product writes itself', (type) => {
    expect(eventWords(type, {}).id).not.toBe('event.other');
  });

  it('never trips over a property of another type', () => {
    expect(eventWords('form.submitted', { form: { nested: true } }).values).toEqual({ form: '…' });
  });

  it('has every message in both languages', () => {
    expect(Object.keys(pageWords.de)).toEqual(Object.keys(pageWords.en));
    for (const text of [...Object.values(pageWords.en), ...Object.values(pageWords.de)])
      expect(text).not.toBe('');
  });
});
