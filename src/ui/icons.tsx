/** Small line drawings in the text's colour. They are never the only word for something. `turns`: they follow the line. */
const Icon = ({ d, size = 20, turns = false }: { d: string; size?: number; turns?: boolean }) => (
  <svg
    className={turns ? 'icon-turns' : undefined}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={d} />
  </svg>
);

export const CloseIcon = () => <Icon d="M5 5l10 10M15 5L5 15" />;
export const BackIcon = () => <Icon d="M11.5 4.5L6 10l5.5 5.5M6.5 10H15" turns />;
export const SearchIcon = () => <Icon d="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17 17" />;
export const ChevronIcon = () => <Icon d="M5 8l5 5 5-5" size={16} />;
export const OutIcon = () => <Icon d="M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7" size={15} turns />;
export const InfoIcon = () => <Icon d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.6v.1" />;
export const PlayIcon = () => <Icon d="M6.5 4.2v11.6L16 10z" />;
export const PauseIcon = () => <Icon d="M7 4.5v11M13 4.5v11" />;
export const NearIcon = () => <Icon d="M16.5 3.5L3.5 9l5.6 1.9L11 16.5z" />;
export const TableIcon = () => <Icon d="M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 8.2v7.3" />;
export const DownIcon = () => <Icon d="M10 3.5v9M6.2 9l3.8 3.8L13.8 9M4 16.5h12" size={16} />;
export const EmbedIcon = () => <Icon d="M7 6l-4 4 4 4M13 6l4 4-4 4M11.2 4.5l-2.4 11" />;
export const TourIcon = () => <Icon d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12.8 7.2l-1.5 4.1-4.1 1.5 1.5-4.1z" />;
export const LanguageIcon = () => (
  <Icon d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c2.2 2 3.2 4.4 3.2 7S12.2 15 10 17M10 3C7.8 5 6.8 7.4 6.8 10S7.8 15 10 17" />
);
export const ListIcon = () => <Icon d="M4 5.5h.1M4 10h.1M4 14.5h.1M7.5 5.5H16M7.5 10H16M7.5 14.5H16" turns />;
export const KeysIcon = () => <Icon d="M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13" />;
export const MoreIcon = () => <Icon d="M3.5 6h13M3.5 10h13M3.5 14h13" />;
