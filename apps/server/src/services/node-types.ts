import type { NodeTypeRegistry } from '@sluice/engine';
import type { Language } from '@sluice/logic';
import type { NodeTypeInfo } from '@sluice/model';

/** Every node type, called as the reader calls it where its plugin speaks the language. */
export const nodeTypesIn = ({ types }: NodeTypeRegistry, language: Language): readonly NodeTypeInfo[] =>
  [...types.values()].map(({ info, words }) => {
    const said = words[language];
    if (said === undefined) return info;
    return {
      ...info,
      title: said.title,
      description: said.description,
      category: said.category ?? info.category,
      ports: info.ports.map(({ id, label }) => ({ id, label: said.ports?.[id] ?? label })),
    };
  });
