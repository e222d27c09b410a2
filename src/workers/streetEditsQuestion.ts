/** How what-ifs of streets lie on the streets: the page draws it, and says how long they are. */
import type { StreetClass } from '../core/network/streetClasses';
import type { LonLat, Metres } from '../core/units';

export type StreetEditPlace =
  | {
      readonly do: 'link';
      /** From where it leaves the one street to where it meets the other. */
      readonly line: readonly LonLat[];
      /** As walked, and as the crow flies. */
      readonly metres: Metres;
      readonly straight: Metres;
    }
  | {
      readonly do: 'close-street';
      /** From crossing to crossing. */
      readonly line: readonly LonLat[];
      readonly metres: Metres;
      readonly street: StreetClass;
    }
  /** It changes nothing: no street is near an end of it, or it ends on a street that is closed. */
  | { readonly do: 'nothing'; readonly why: 'no-street' | 'ends-on-closed' };
