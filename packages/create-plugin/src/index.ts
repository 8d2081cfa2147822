export { scaffold } from './scaffold.ts';
export { ScaffoldError } from './scaffold-error.ts';
