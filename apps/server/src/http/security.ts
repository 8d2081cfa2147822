import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';

/**
 * Scripts come from this origin only, none inline. Styles may be inline: the component kit writes its variables
 * into a style element, and the canvas places nodes by style attributes.
 */
const policy: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'script-src-attr': ["'none'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  /* Served over plain HTTP on loopback by default; a proxy that ends TLS sets it. */
  strictTransportSecurity: false,
};

/** What the policy says, as headers. They are the same for every answer, so they are asked for once. */
export const securityHeaders = async (): Promise<Readonly<Record<string, string>>> => {
  await using probe = fastify();
  await probe.register(helmet, policy);
  probe.get('/', async (_request, reply) => reply.send(reply.getHeaders()));
  return (await probe.inject('/')).json();
};

/** Gives every answer these headers. */
export const secureHeaders = (app: FastifyInstance, headers: Readonly<Record<string, string>>): void => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
};
