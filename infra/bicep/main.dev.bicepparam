// A copy to try things in: cheapest storage, short retention, issued documents that can be deleted tomorrow, public network.
// No real person's data belongs here.
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'workforce-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param extraTags = { environment: 'development' }

param storageSku = 'Standard_LRS'
param retentionDays = 30
param softDeleteDays = 7
param issuedRetentionDays = 1
param issuedPolicy = 'unlocked'

param logRetentionDays = 30
param logDailyCapGb = 1

param entraClientId = readEnvironmentVariable('WORKFORCE_ENTRA_CLIENT_ID', '')
param operatorsGroupId = readEnvironmentVariable('WORKFORCE_OPERATORS_GROUP_ID', '')

var contacts = readEnvironmentVariable('WORKFORCE_ALERT_EMAILS', '')
param alertEmails = empty(contacts) ? [] : split(contacts, ',')
param budgetAmount = int(readEnvironmentVariable('WORKFORCE_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('WORKFORCE_BUDGET_START', '')
