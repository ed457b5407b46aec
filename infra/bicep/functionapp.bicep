// The function app on Flex Consumption, and who may sign in to it.

@description('Where the application runs.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('User-assigned identity the application runs as; it has its roles already.')
param identityName string

@description('Storage account for documents, records, work, the host and the package.')
param storageAccountName string

@description('Where telemetry goes.')
param applicationInsightsName string

@description('Workspace that takes the metrics.')
param workspaceId string

@description('Id of the vault key that protects the portal\'s key ring.')
param dataProtectionKeyUri string

@description('Subnet the application reaches storage and vault through. Empty: no virtual network.')
param subnetId string

@description('Memory of one instance, in MB.')
param instanceMemoryMB int

@description('The most instances the application may grow to.')
param maximumInstanceCount int

@description('Instances that always wait for web requests.')
param alwaysReadyHttp int

@description('Instances that always wait for new staff lists.')
param alwaysReadyBlob int

@description('When the forecast is made.')
param forecastSchedule string

@description('When binding dates are looked at.')
param deadlinesSchedule string

@description('When work that was recorded but not sent is sent again.')
param sweepSchedule string

@description('The council\'s own QuestPDF licence, or empty.')
param questPdfLicense string

@description('Days after which drafts and statements are deleted.')
param retentionDays int

@description('Client id of the Entra app registration, or empty.')
param entraClientId string

var signIn = !empty(entraClientId)
var packages = 'deployments'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

// Everything here is an address or a choice: no key, no password.
var settings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  WorkforceStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  WorkforceStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  WorkforceStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  WorkforceStorage__credential: 'managedidentity'
  WorkforceStorage__clientId: identity.properties.clientId
  AZURE_CLIENT_ID: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  DataProtection__KeyUri: dataProtectionKeyUri
  Forecast__Schedule: forecastSchedule
  Deadlines__Schedule: deadlinesSchedule
  Sweep__Schedule: sweepSchedule
  QuestPdf__License: questPdfLicense
  Retention__Days: string(retentionDays)
}

// The identity stands in for a client secret: the app registration trusts it through a federated credential.
var secretless = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
var signInSettings = signIn
  ? {
      Portal__Authentication: 'entra'
      '${secretless}': identity.properties.clientId
      WEBSITE_AUTH_AAD_ALLOWED_TENANTS: tenant().tenantId
    }
  : {}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packages}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: concat(
          alwaysReadyHttp > 0 ? [{ name: 'http', instanceCount: alwaysReadyHttp }] : [],
          alwaysReadyBlob > 0 ? [{ name: 'blob', instanceCount: alwaysReadyBlob }] : []
        )
      }
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, signInSettings)
}

// Nobody deploys with a user name and password.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

// The platform says who a caller is and turns nobody away: representatives and employees come to /open/ without an account, Event Grid calls the
// webhooks with a key of their own, and a form that is sent after a session has ended must reach the portal, which shows it back. The portal turns
// every other visitor without a role away. No path is excluded: on each of them the platform takes away an identity that a caller made up.
resource authentication 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: signIn }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: { requireHttps: true }
    login: { tokenStore: { enabled: false } }
    identityProviders: {
      azureActiveDirectory: {
        enabled: signIn
        registration: signIn
          ? {
              clientId: entraClientId
              clientSecretSettingName: secretless
              openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
            }
          : null
        validation: signIn ? { allowedAudiences: [entraClientId, 'api://${entraClientId}'] } : null
      }
    }
  }
}

resource metrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    // Logs come through Application Insights; taking them here as well would pay for them twice.
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
