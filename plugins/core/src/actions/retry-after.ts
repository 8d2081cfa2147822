/** Milliseconds of a `Retry-After` header in seconds; null for its other form, a date, and for none. */
export function retryAfterMs(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null;
}
