/** A command that sends a demo request to the server at `origin`. */
export const firstEvent = (origin: string, key: string): string => {
  const who = { type: 'form.submitted', lead: { email: 'jack@acme.example' } };
  const what = {
    traits: { first_name: 'Jack', title: 'VP Marketing', country: 'US' },
    properties: { form: 'demo' },
  };
  return `curl ${origin}/v1/events \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(who).slice(0, -1)},
       ${JSON.stringify(what).slice(1)}'`;
};
