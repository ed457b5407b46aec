// Tells the application when a staff list arrives. Deployed by infra/hooks/postdeploy after the code, because the webhook's key exists
// only once the code runs. The key is read here, inside the deployment, and is neither a parameter nor an output.

@description('Where the topic is kept: where the storage account is.')
param location string = resourceGroup().location

@description('The function app, with its code deployed.')
param functionAppName string

@description('The storage account lists arrive in.')
param storageAccountName string

@description('Workspace that takes the log of failed deliveries.')
param workspaceName string

@description('Who is told when a list could not be announced.')
param actionGroupName string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: functionAppName
}

resource storage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageAccountName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: workspaceName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  name: actionGroupName
}

var key = listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${storageAccountName}'
  location: location
  tags: storage.tags
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource lists 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'staff-lists'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.TakeUpList&code=${key}'
        minimumTlsVersionAllowed: '1.2'
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/staff-lists/'
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}

resource failures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: topic
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'DeliveryFailures', enabled: true }]
  }
}

resource dropped 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-list-not-announced-${storageAccountName}'
  location: 'global'
  tags: storage.tags
  properties: {
    description: 'A staff list arrived and Event Grid gave up telling Workforce, after a day of trying. Upload the list again.'
    severity: 1
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dropped'
          metricName: 'DroppedEventCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
