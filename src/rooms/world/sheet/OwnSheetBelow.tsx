import { Suspense } from 'react';
import { lazyPart } from '../../../ui/lazyPart';
import type { OwnSheetSectionProps } from './OwnSheetSection';

const OwnSheetSection = lazyPart(() =>
  import('./OwnSheetSection').then(({ OwnSheetSection }) => ({ default: OwnSheetSection })),
);

/** `OwnSheetSection`, whose code comes after the sheet it stands on. */
export const OwnSheetBelow = (props: OwnSheetSectionProps) => (
  <Suspense>
    <OwnSheetSection {...props} />
  </Suspense>
);
