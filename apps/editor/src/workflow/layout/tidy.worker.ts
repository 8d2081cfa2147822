import { type Shape, tidy } from './tidy.ts';

self.addEventListener('message', ({ data }: MessageEvent<Shape>) => {
  self.postMessage(tidy(data));
});
