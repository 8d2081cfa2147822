export { type Built, build, write } from './build.ts';
export { type Bundle, bundlePlugin, integrityOf } from './bundle.ts';
export { type Checked, check } from './check.ts';
export type { Problem } from './checks/problem.ts';
export { type Project, readProject } from './project.ts';
export { ToolError } from './tool-error.ts';
