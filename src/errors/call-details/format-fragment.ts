import { fragmentKeys, type FragmentArguments } from './pick-arguments';

/** The arguments as a fragment with its `#`, in a fixed order; empty where there are none. */
export function formatFragment(values: FragmentArguments): string {
  const parts = fragmentKeys.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
