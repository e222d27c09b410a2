import type { Catalog } from '../core/city/catalog';
import { bytesOf, keepables } from '../offline/keptFiles';
import { canKeep, useKept } from '../offline/useKept';
import { Button } from '../ui/Button';

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** What of the atlas is kept on this device, to be looked at without a network. */
export function Kept({ catalog }: { readonly catalog: Catalog }) {
  if (!canKeep()) {
    return <p className="soft">This browser keeps files only for pages that come over a secure connection (https).</p>;
  }
  return <KeptList catalog={catalog} />;
}

function KeptList({ catalog }: { readonly catalog: Catalog }) {
  const { kept, busy, problem, keepPart, removePart } = useKept(catalog);
  return (
    <>
      <p className="soft">
        The world and the cities you open are kept on this device, so that they can be looked at without a network.
      </p>
      <ul className="kept">
        {keepables(catalog).map((part) => {
          const isKept = kept?.has(part.id) ?? false;
          return (
            <li key={part.id}>
              <span>
                {part.title} <span className="soft">{megabytes.format(bytesOf(part) / 1_000_000)} MB</span>
              </span>
              <span className="soft">{isKept ? 'kept' : 'not kept'}</span>
              <Button
                look="quiet"
                isDisabled={kept === null || busy !== null}
                aria-label={isKept ? `Remove ${part.title} from this device` : `Keep ${part.title} on this device`}
                onPress={() => (isKept ? removePart(part) : keepPart(part))}
              >
                {busy === part.id ? 'One moment' : isKept ? 'Remove' : 'Keep'}
              </Button>
            </li>
          );
        })}
      </ul>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
