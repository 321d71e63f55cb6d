/**
 * Columns of osquery tables (its published schema, version 5) that say what a thing is. Several tables have the same column;
 * each column has one meaning, or one that the other columns of the row decide.
 */
export const COLUMNS = {
  /** Best name first: `display_name` of apps is what a person sees, `name` is often the file's. */
  name: ['display_name', 'bundle_name', 'name', 'device_name', 'model', 'app_name', 'hardware_model'],
  publisher: [
    'publisher',
    'vendor',
    'maintainer',
    'manufacturer',
    'author',
    'creator',
    'provider',
    'hardware_vendor',
  ],
  version: ['version', 'bundle_short_version', 'bundle_version', 'driver_version', 'hardware_version'],
} as const

/** Columns that hold an identifier, and its scheme. */
export const IDENTIFIER_COLUMNS: Readonly<Record<string, string>> = {
  bundle_identifier: 'bundle-id',
  team_identifier: 'team-id',
  signed_by: 'signer',
  signer: 'signer',
  subject_name: 'signer',
  bundle_executable: 'exe',
  package_id: 'bundle-id',
  purl: 'purl',
  cpe: 'cpe',
}

/** Other columns that decide what a row is. */
export const MARKS = [
  'identifier',
  'browser_type',
  'install_location',
  'uninstall_string',
  'identifying_number',
  'permissions',
  'inf',
  'service_key',
  'used_by',
  'address',
  'source',
  'arch',
  'admindir',
  'sha1',
  'release',
  'epoch',
  'prefix',
  'codename',
  'mac',
  'vendor_id',
  'category',
  'status',
] as const

/** Columns that name the host a row was read on. */
export const HOST_COLUMNS = [
  'hostIdentifier',
  'host_identifier',
  'hostname',
  'host_hostname',
  'computer_name',
] as const

export const ALL_COLUMNS: readonly string[] = [
  ...new Set<string>([
    ...COLUMNS.name,
    ...COLUMNS.publisher,
    ...COLUMNS.version,
    ...Object.keys(IDENTIFIER_COLUMNS),
    ...MARKS,
    ...HOST_COLUMNS,
    'action',
  ]),
]
