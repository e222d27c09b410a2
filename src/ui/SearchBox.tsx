import { useLingui } from '@lingui/react/macro';
import { Button, Input, SearchField } from 'react-aria-components';
import { CloseIcon, SearchIcon } from './icons';
import './SearchBox.css';

export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export const SearchBox = ({ label, placeholder, value, onChange }: SearchBoxProps) => {
  const { t } = useLingui();
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className="search-box">
      <SearchIcon />
      <Input placeholder={placeholder} className="search-box-input" />
      <Button className="search-box-clear" aria-label={t`Clear the search`}>
        <CloseIcon />
      </Button>
    </SearchField>
  );
};
