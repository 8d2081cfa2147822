import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Skipped, withInstalled } from './outside.ts';

/** Points of one event for one lead, added up in memory: nothing stored, no rule drawn, no reason kept. */
const scoring = `
const fit = { title: { CEO: 25, VP: 20, Director: 15 }, company_size: { Enterprise: 25, 'Mid-market': 20, SMB: 10 },
  industry: { Software: 20, Services: 15 }, country: { US: 15, DE: 10, FR: 5 } };
const points = { 'page.viewed': 10, 'form.submitted': 15, 'webinar.attended': 20, 'email.clicked': 10 };
const leads = flow.get('leads') ?? {};
for (const event of msg.payload) {
  const lead = leads[event.lead.anonymousId] ??= { traits: {}, engagement: 0, total: 0, stage: 'visitor' };
  Object.assign(lead.traits, event.traits);
  lead.engagement = Math.min(55, lead.engagement + (points[event.type] ?? 0));
  let sum = 0;
  for (const [field, rows] of Object.entries(fit)) sum += rows[lead.traits[field]] ?? 0;
  lead.total = 40 * Math.min(85, sum) / 85 + 60 * lead.engagement / 55;
  if (lead.total >= 75) lead.stage = 'mql';
}
flow.set('leads', leads);
msg.payload = { accepted: msg.payload.length };
return msg;`;

const flows = [
  { id: 'tab', type: 'tab', label: 'Scoring' },
  { id: 'in', type: 'http in', z: 'tab', url: '/v1/events', method: 'post', wires: [['score']] },
  { id: 'score', type: 'function', z: 'tab', func: scoring, outputs: 1, wires: [['out']] },
  { id: 'out', type: 'http response', z: 'tab', statusCode: '202', wires: [] },
];

/** Runs `work` against Node-RED 5 in a process of its own; the reason when it cannot be had here. */
export const withNodeRed = <T>(port: number, work: (url: string) => Promise<T>): Promise<T | Skipped> =>
  withInstalled(['node-red@5'], async (folder) => {
    await writeFile(join(folder, 'flows.json'), JSON.stringify(flows));
    const red = join(folder, 'node_modules', 'node-red', 'red.js');
    const peer = spawn(
      process.execPath,
      [red, '--port', String(port), '--userDir', folder, join(folder, 'flows.json')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) => peer.once('exit', resolve));
    try {
      await new Promise<void>((resolve, reject) => {
        createInterface(peer.stdout).on('line', (line) => {
          if (line.includes('Started flows')) resolve();
        });
        peer.once('exit', (code) => reject(new Error(`Node-RED ended with ${code}.`)));
      });
      return await work(`http://127.0.0.1:${port}`);
    } finally {
      peer.kill('SIGTERM');
      await ended;
    }
  });
