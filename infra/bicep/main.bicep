// Everything Workforce needs on Azure except the Event Grid subscription, which needs a key that exists only once the code runs
// (eventgrid.bicep). Deployed by `azd up` with main.prod.bicepparam; docs/deploying.md says what to set.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of this environment, such as workforce-prod. Part of every derived name.')
param environmentName string

@allowed(['uksouth', 'ukwest'])
@description('Where everything is kept. Personal data stays in the UK.')
param location string

@description('What the council adds to the tags of every resource, such as cost centre and owner.')
param extraTags object = {}

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('Copies kept of the data. UK South and UK West are each other\'s pair, so geo-redundancy stays in the UK. Zones exist in UK South only.')
param storageSku string = 'Standard_GRS'

@minValue(30)
@maxValue(3650)
@description('Days after which drafts and statements are deleted. The application reads the same number from Retention__Days.')
param retentionDays int = 730

@minValue(7)
@maxValue(90)
@description('Days for which a deleted document or container can be brought back. A purge is complete only when they have passed.')
param softDeleteDays int = 14

@minValue(1)
@maxValue(146000)
@description('Days for which an issued document can be neither changed nor deleted. Six years is the time limit for a claim in contract (Limitation Act 1980, section 5).')
param issuedRetentionDays int = 2192

@allowed(['unlocked', 'locked'])
@description('State of the immutability of issued documents. Set it to locked after locking it by hand: locking is final, and a locked policy refuses to be written again.')
param issuedPolicy string = 'unlocked'

@allowed([512, 2048, 4096])
@description('Memory of one instance, in MB.')
param instanceMemoryMB int = 2048

@minValue(1)
@maxValue(1000)
@description('The most instances the application may grow to. The platform may refuse fewer than 40.')
param maximumInstanceCount int = 40

@minValue(0)
@maxValue(10)
@description('Instances that always wait for web requests. 0 costs nothing while nobody works, and the first page of the day is slow.')
param alwaysReadyHttp int = 0

@minValue(0)
@maxValue(10)
@description('Instances that always wait for new staff lists.')
param alwaysReadyBlob int = 0

@description('When the forecast is made: six-field NCRONTAB, in UTC.')
param forecastSchedule string = '0 0 5 1 * *'

@description('When binding dates are looked at: six-field NCRONTAB, in UTC.')
param deadlinesSchedule string = '0 0 6 * * *'

@description('When work that was recorded but not sent is sent again: six-field NCRONTAB, in UTC.')
param sweepSchedule string = '0 */10 * * * *'

@allowed(['', 'Professional', 'Enterprise'])
@description('The council\'s own QuestPDF licence. Empty: documents come from Workforce\'s own PDF writer.')
param questPdfLicense string = ''

@description('Client id of the Entra app registration through which staff sign in. Empty: nobody can sign in as staff.')
param entraClientId string = ''

@description('Object id of the Entra group whose members may put files into staff-lists and council without the portal. Empty: none.')
param operatorsGroupId string = ''

@description('True: storage and vault are reached through private endpoints only.')
param privateNetwork bool = false

@description('Address space of the virtual network: a /24 or larger.')
param addressPrefix string = '10.40.0.0/24'

@description('True: private DNS zones are made here. False: the council\'s platform team links its own.')
param privateDnsZones bool = true

@minValue(30)
@maxValue(730)
@description('Days for which logs are kept.')
param logRetentionDays int = 90

@minValue(-1)
@description('The most log data taken in a day, in GB. -1: no limit.')
param logDailyCapGb int = -1

@description('Who is told when a step fails or money runs out.')
param alertEmails string[] = []

@minValue(0)
@description('Monthly budget in the billing currency. 0: no budget.')
param budgetAmount int = 0

@description('First day of the month the budget started in; it cannot move later. Empty: this month. Later deployments take it from this one\'s output.')
param budgetStart string = ''

@description('Leave alone: the platform gives the date at deployment.')
param firstOfThisMonth string = utcNow('yyyy-MM-01')

var token = uniqueString(subscription().id, environmentName, location)
var tags = union(extraTags, { application: 'workforce', 'azd-env-name': environmentName })
var startOfBudget = empty(budgetStart) ? firstOfThisMonth : budgetStart

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    logRetentionDays: logRetentionDays
    logDailyCapGb: logDailyCapGb
  }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    sku: storageSku
    retentionDays: retentionDays
    softDeleteDays: softDeleteDays
    issuedRetentionDays: issuedRetentionDays
    issuedPolicy: issuedPolicy
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'keyvault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module identity 'identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    storageAccountName: storage.outputs.name
    keyVaultName: vault.outputs.name
    keyName: vault.outputs.keyName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    operatorsGroupId: operatorsGroupId
  }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    addressPrefix: addressPrefix
    privateDnsZones: privateDnsZones
    storageAccountId: storage.outputs.id
    keyVaultId: vault.outputs.id
  }
}

module app 'functionapp.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    // Comes from the module that gives the identity its roles, so the app never starts without them.
    identityName: identity.outputs.name
    storageAccountName: storage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    workspaceId: monitoring.outputs.workspaceId
    dataProtectionKeyUri: vault.outputs.keyUri
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyBlob: alwaysReadyBlob
    forecastSchedule: forecastSchedule
    deadlinesSchedule: deadlinesSchedule
    sweepSchedule: sweepSchedule
    questPdfLicense: questPdfLicense
    retentionDays: retentionDays
    entraClientId: entraClientId
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    workspaceId: monitoring.outputs.workspaceId
    alertEmails: alertEmails
  }
}

module budget 'budget.bicep' = if (budgetAmount > 0 && !empty(alertEmails)) {
  scope: group
  params: {
    amount: budgetAmount
    startDate: startOfBudget
    contactEmails: alertEmails
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output WORKFORCE_PORTAL_URL string = app.outputs.url
output WORKFORCE_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output WORKFORCE_WORKSPACE_NAME string = monitoring.outputs.workspaceName
output WORKFORCE_ACTION_GROUP_NAME string = alerts.outputs.actionGroupName
output WORKFORCE_BUDGET_START string = startOfBudget
