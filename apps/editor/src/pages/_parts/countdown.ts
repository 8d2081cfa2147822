/** A span of ms in days, hours and minutes, before and after its end alike. */
export const countdownParts = (
  span: number,
): { readonly days: number; readonly hours: number; readonly minutes: number } => {
  const minutes = Math.floor(Math.abs(span) / 60_000);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
};
