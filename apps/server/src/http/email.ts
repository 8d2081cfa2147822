import isemail from 'isemail';

/** Diagnoses of isemail from 16 up mean that no mail server would take the address. */
const firstRefused = 16;
const quotedString = 11;
const ascii = /^[\x20-\x7e]*$/;

/**
 * Is this an address mail can be sent to? Accepted are the categories valid,
 * "DNS unknown" (nothing is looked up) and RFC 5321: quoted local parts,
 * address literals, top-level domains. Refused are comments and folding space,
 * deprecated forms, what only RFC 5322 allows in headers, and errors.
 */
export const isDeliverable = (address: string): boolean => {
  const diagnosis = isemail.validate(address, { errorLevel: true });
  return diagnosis < firstRefused && (diagnosis !== quotedString || ascii.test(address));
};
