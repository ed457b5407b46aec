// Who is told, and when. Each rule says what happened in words HR's support can act on.

@description('Where the rules are kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('Workspace that is asked.')
param workspaceId string

@description('Addresses that are told. Empty: alerts show in the Azure portal only.')
param alertEmails string[]

// Severity: 1 error, 2 warning. Each window is twice the interval, because logs arrive late; an alert that is still on is not sent again.
var rules = [
  {
    name: 'step-set-aside'
    title: 'Workforce set a step aside'
    text: 'A step failed on every try and its message went to the queue steps-poison. HR sees it in the portal under failures, with its reason, and can send it again.'
    severity: 1
    every: 'PT15M'
    within: 'PT30M'
    threshold: 0
    // Seen twice over, by the queue's log and by the function that empties it: either is enough, and either table may not exist yet.
    query: 'union isfuzzy=true (StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "/steps-poison/" and StatusCode startswith "2"), (AppRequests | where Name == "SetStepAside")'
  }
  {
    name: 'function-failed'
    title: 'A Workforce function failed'
    text: 'A function ended in an error. Steps are tried again by themselves; timers and pages are not.'
    severity: 2
    every: 'PT15M'
    within: 'PT30M'
    threshold: 0
    query: 'AppRequests | where Success == false and Name !in ("RunStep", "TakeUpList") and not(toint(ResultCode) between (400 .. 499))'
  }
  {
    name: 'steps-failing'
    title: 'Workforce steps are failing'
    text: 'Steps failed more than five times within two hours. They are still being tried; look before they are set aside.'
    severity: 2
    every: 'PT1H'
    within: 'PT2H'
    threshold: 5
    query: 'AppRequests | where Success == false and Name in ("RunStep", "TakeUpList")'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'workforce'
    enabled: true
    emailReceivers: [
      for (address, i) in alertEmails: {
        name: 'contact-${i}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for r in rules: {
    name: 'alert-${r.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: r.title
      description: r.text
      severity: r.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: r.every
      windowSize: r.within
      criteria: {
        allOf: [
          {
            query: r.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: r.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      // The tables exist only after the first log line.
      skipQueryValidation: true
      actions: { actionGroups: [people.id] }
    }
  }
]

output actionGroupName string = people.name
