export { scaffold, type Template, templateWords } from './scaffold.ts';
export { ScaffoldError } from './scaffold-error.ts';
