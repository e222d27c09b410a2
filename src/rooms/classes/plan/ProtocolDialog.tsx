import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Protocol, THEMES, type Theme } from '../../../core/experiment/protocol';
import { list } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Failure, Loading } from '../../../ui/Notice';
import { DATA_KIND_NAMES, THEME_NAMES } from '../names';
import { makeEdits } from '../useDesk';
import { measuredText } from './measuredText';
import { OwnProtocol } from './OwnProtocol';
import { useProtocols } from './useProtocols';

/** The protocols there are, by theme; or one of the class's own. */
export function ProtocolDialog({ chosen, onClose }: { chosen: Protocol | null; onClose: () => void }) {
  const { t } = useLingui();
  const protocols = useProtocols();
  const [isWriting, setIsWriting] = useState(false);
  const choose = (protocol: Protocol) => {
    makeEdits([{ do: 'write', head: { protocol } }]);
    onClose();
  };
  return (
    <Dialog title={isWriting ? t`Your own protocol` : t`What will you measure?`} isOpen onClose={onClose}>
      {isWriting ? (
        <OwnProtocol onWrite={choose} onGiveUp={() => setIsWriting(false)} />
      ) : (
        <div className="classes-part">
          {protocols.status === 'loading' && <Loading says={t`Loading the protocols`} />}
          {protocols.status === 'failed' && (
            <Failure title={t`The protocols did not load`} reason={protocols.reason} onRetry={protocols.retry} />
          )}
          {protocols.status === 'ready' &&
            THEMES.map((theme) => (
              <ThemeSection
                key={theme}
                theme={theme}
                protocols={protocols.value.filter((protocol) => protocol.theme === theme)}
                chosen={chosen}
                onChoose={choose}
              />
            ))}
          <div className="classes-row">
            <Button onPress={() => setIsWriting(true)}>{t`Write your own`}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface ThemeSectionProps {
  readonly theme: Theme;
  readonly protocols: readonly Protocol[];
  readonly chosen: Protocol | null;
  readonly onChoose: (protocol: Protocol) => void;
}

function ThemeSection({ theme, protocols, chosen, onChoose }: ThemeSectionProps) {
  const { t, i18n } = useLingui();
  if (protocols.length === 0) return null;
  return (
    <section className="classes-section" aria-label={t(THEME_NAMES[theme])}>
      <h3>{t(THEME_NAMES[theme])}</h3>
      <ul className="classes-cards">
        {protocols.map((protocol) => (
          <li key={protocol.id}>
            <button
              type="button"
              className="classes-card"
              aria-current={protocol.id === chosen?.id || undefined}
              onClick={() => onChoose(protocol)}
            >
              <span className="classes-card-title">{protocol.title}</span>
              <span className="small">{protocol.question}</span>
              <span className="soft small">{gatheredText(i18n, protocol)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Noise level (dB). With: phone microphone` or what else it gathers. */
function gatheredText(i18n: I18n, protocol: Protocol): string {
  const { gathers, instruments } = protocol;
  const others = gathers.filter((kind) => kind !== 'series').map((kind) => i18n._(DATA_KIND_NAMES[kind]));
  const what = [measuredText(protocol), ...others].filter(Boolean).join(', ');
  const means = list(i18n, instruments, 'disjunction');
  return means === '' ? what : i18n._(msg`${what}. With: ${means}`);
}
