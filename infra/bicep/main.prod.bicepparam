// A council's live environment; `azd up` uses this file. What differs between councils comes from `azd env set` (docs/deploying.md).
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'workforce-prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param extraTags = {
  environment: 'production'
  costCentre: readEnvironmentVariable('WORKFORCE_COST_CENTRE', 'not stated')
}

param storageSku = readEnvironmentVariable('WORKFORCE_STORAGE_SKU', 'Standard_GRS')
param retentionDays = int(readEnvironmentVariable('WORKFORCE_RETENTION_DAYS', '730'))
param softDeleteDays = int(readEnvironmentVariable('WORKFORCE_SOFT_DELETE_DAYS', '14'))
param issuedRetentionDays = int(readEnvironmentVariable('WORKFORCE_ISSUED_RETENTION_DAYS', '2192'))
param issuedPolicy = readEnvironmentVariable('WORKFORCE_ISSUED_POLICY', 'unlocked')

param instanceMemoryMB = 2048
param maximumInstanceCount = int(readEnvironmentVariable('WORKFORCE_MAXIMUM_INSTANCES', '40'))
param alwaysReadyHttp = int(readEnvironmentVariable('WORKFORCE_ALWAYS_READY_HTTP', '0'))
param alwaysReadyBlob = int(readEnvironmentVariable('WORKFORCE_ALWAYS_READY_BLOB', '0'))

param forecastSchedule = readEnvironmentVariable('WORKFORCE_FORECAST_SCHEDULE', '0 0 5 1 * *')
param deadlinesSchedule = readEnvironmentVariable('WORKFORCE_DEADLINES_SCHEDULE', '0 0 6 * * *')
param sweepSchedule = readEnvironmentVariable('WORKFORCE_SWEEP_SCHEDULE', '0 */10 * * * *')
param questPdfLicense = readEnvironmentVariable('WORKFORCE_QUESTPDF_LICENSE', '')

param entraClientId = readEnvironmentVariable('WORKFORCE_ENTRA_CLIENT_ID', '')
param operatorsGroupId = readEnvironmentVariable('WORKFORCE_OPERATORS_GROUP_ID', '')

param privateNetwork = readEnvironmentVariable('WORKFORCE_PRIVATE_NETWORK', 'false') == 'true'
param addressPrefix = readEnvironmentVariable('WORKFORCE_ADDRESS_PREFIX', '10.40.0.0/24')
param privateDnsZones = readEnvironmentVariable('WORKFORCE_PRIVATE_DNS_ZONES', 'true') == 'true'

param logRetentionDays = int(readEnvironmentVariable('WORKFORCE_LOG_RETENTION_DAYS', '90'))
param logDailyCapGb = -1

var contacts = readEnvironmentVariable('WORKFORCE_ALERT_EMAILS', '')
param alertEmails = empty(contacts) ? [] : split(contacts, ',')
param budgetAmount = int(readEnvironmentVariable('WORKFORCE_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('WORKFORCE_BUDGET_START', '')
