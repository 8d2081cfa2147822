import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { Json } from '@sluice/sdk';
import { useEffect, useRef } from 'react';
import { useWords } from '../messages/use-words.ts';
import classes from './builder.module.css';

/** The rule as JSON. Valid text is taken at once; anything else waits, underlined. */
export const JsonEditor = ({
  value,
  onChange,
}: {
  readonly value: Json;
  readonly onChange: (rule: Json) => void;
}) => {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ onChange, value });
  latest.current = { onChange, value };
  const label = words('rules.jsonLabel');
  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: JSON.stringify(latest.current.value, null, 2),
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          json(),
          linter(jsonParseLinter(), { delay: 300 }),
          syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (!docChanged) return;
            try {
              latest.current.onChange(JSON.parse(state.doc.toString()) as Json);
            } catch {
              // Half-typed JSON: the linter marks the place, the rule stays as it was.
            }
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [label]);
  return <div ref={host} className={classes.json} data-testid="rule-json" />;
};
