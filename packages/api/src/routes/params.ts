import { Type } from 'typebox';
import { object, uuid } from '../schemas/shape.ts';

/** `/{id}` of something the server named. */
export const byId = object({ id: uuid() });

/** `/{id}/versions/{n}`. */
export const byVersion = object({ id: uuid(), n: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
