import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { saveText } from '../ui/download';
import { forgetText, keptAside } from '../visit/keep';

/** Work of this browser that the page could not read, and put aside; nothing where there is none. */
export function SetAside() {
  const { t } = useLingui();
  const [aside, setAside] = useState(keptAside);
  const keys = Object.keys(aside);
  if (keys.length === 0) return null;
  return (
    <>
      <p>
        <Trans>
          This version of the atlas could not read some of what this browser kept. It was put aside as it was; save it
          as a file before you delete it.
        </Trans>
      </p>
      <ul className="kept">
        {keys.map((key) => (
          <li key={key}>
            <span>{key.replace(/^aside\./, '')}</span>
            <Button
              look="quiet"
              aria-label={t`Save ${key} as a file`}
              onPress={() => saveText(`${key}.json`, aside[key], 'application/json')}
            >
              {t`Save`}
            </Button>
            <Button
              look="quiet"
              aria-label={t`Delete ${key}`}
              onPress={() => {
                forgetText(key);
                setAside(keptAside());
              }}
            >
              {t`Delete`}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
