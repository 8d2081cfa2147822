export { defaultLimits, type PluginLimits } from './limits.ts';
export type { Bundle, RunningPlugin } from './open-apart.ts';
export { openPlugin, type Tier, tiers } from './open-plugin.ts';
export { PluginFault, type PluginFaultCode } from './plugin-fault.ts';
