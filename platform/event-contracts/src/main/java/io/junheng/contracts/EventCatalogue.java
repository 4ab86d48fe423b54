package io.junheng.contracts;

import io.junheng.contracts.audit.LogAlarmRaised;
import io.junheng.contracts.audit.LogKeyHandedOver;
import io.junheng.contracts.audit.LogRangeArchived;
import io.junheng.contracts.audit.PayloadErased;
import io.junheng.contracts.gateway.AccessRefused;
import io.junheng.contracts.gateway.ClientRegistered;
import io.junheng.contracts.gateway.ClientRevoked;
import io.junheng.contracts.gateway.ClientSecretRotated;
import io.junheng.contracts.gateway.ExchangeKeyRotated;
import io.junheng.contracts.gateway.PackageReceived;
import io.junheng.contracts.gateway.PackageSourceChanged;
import io.junheng.contracts.gateway.RefusalsCounted;
import io.junheng.contracts.gateway.SessionBegan;
import io.junheng.contracts.gateway.SessionEnded;
import io.junheng.contracts.gateway.UplinkChanged;
import io.junheng.contracts.gateway.WebhookChanged;
import io.junheng.contracts.gateway.WebhookMessageAsked;
import io.junheng.contracts.indicator.AppraisalOpened;
import io.junheng.contracts.indicator.AppraisalScored;
import io.junheng.contracts.indicator.AppraisalSubmitted;
import io.junheng.contracts.indicator.CertificationAdvanced;
import io.junheng.contracts.indicator.CertificationApplied;
import io.junheng.contracts.indicator.CertificationEnded;
import io.junheng.contracts.indicator.CertificationGranted;
import io.junheng.contracts.indicator.CertificationSchemeSet;
import io.junheng.contracts.indicator.CollectionChanged;
import io.junheng.contracts.indicator.CollectionReminded;
import io.junheng.contracts.indicator.CollectionSchemeSet;
import io.junheng.contracts.indicator.ComparisonMade;
import io.junheng.contracts.indicator.EvaluationFinished;
import io.junheng.contracts.indicator.EvaluationStarted;
import io.junheng.contracts.indicator.FindingChanged;
import io.junheng.contracts.indicator.FindingClosed;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingReopened;
import io.junheng.contracts.indicator.FindingResolved;
import io.junheng.contracts.indicator.FrameworkDrafted;
import io.junheng.contracts.indicator.FrameworkPublished;
import io.junheng.contracts.indicator.IncidentOverturned;
import io.junheng.contracts.indicator.IncidentRecorded;
import io.junheng.contracts.indicator.PriorityListSet;
import io.junheng.contracts.indicator.RegionMeasured;
import io.junheng.contracts.indicator.TargetSet;
import io.junheng.contracts.indicator.UnitCostsSet;
import io.junheng.contracts.indicator.UnitTestChanged;
import io.junheng.contracts.registry.ChangeProposalAccepted;
import io.junheng.contracts.registry.ChangeProposalReturned;
import io.junheng.contracts.registry.ChangeProposalWithdrawn;
import io.junheng.contracts.registry.ChangeProposed;
import io.junheng.contracts.registry.DataElementDefined;
import io.junheng.contracts.registry.DefinitionChanged;
import io.junheng.contracts.registry.FormDefined;
import io.junheng.contracts.registry.FoundingRuleDefined;
import io.junheng.contracts.registry.IdentifierMapped;
import io.junheng.contracts.registry.IdentifierSchemeDefined;
import io.junheng.contracts.registry.LayoutPlanAdopted;
import io.junheng.contracts.registry.LayoutPlanAmended;
import io.junheng.contracts.registry.LayoutPlanDrafted;
import io.junheng.contracts.registry.LayoutPlanSuperseded;
import io.junheng.contracts.registry.LedgerDefined;
import io.junheng.contracts.registry.LedgerFindingChanged;
import io.junheng.contracts.registry.LedgerFindingOpened;
import io.junheng.contracts.registry.LedgerFindingResolved;
import io.junheng.contracts.registry.LedgerItemChanged;
import io.junheng.contracts.registry.LedgerItemOpened;
import io.junheng.contracts.registry.LedgerItemReported;
import io.junheng.contracts.registry.LedgerItemReturned;
import io.junheng.contracts.registry.LedgerItemVerified;
import io.junheng.contracts.registry.LedgerItemVoided;
import io.junheng.contracts.registry.LedgerItemWrittenOff;
import io.junheng.contracts.registry.PolicyParameterSet;
import io.junheng.contracts.registry.ProcedureCaseAdvanced;
import io.junheng.contracts.registry.ProcedureCaseOpened;
import io.junheng.contracts.registry.ProcedureCaseRefused;
import io.junheng.contracts.registry.ProcedureCaseSuperseded;
import io.junheng.contracts.registry.ProcedureCaseTookEffect;
import io.junheng.contracts.registry.ProcedureCaseWithdrawn;
import io.junheng.contracts.registry.ProcedureDefined;
import io.junheng.contracts.registry.ProcedureFindingClosed;
import io.junheng.contracts.registry.ProcedureFindingOpened;
import io.junheng.contracts.registry.RegionCorrected;
import io.junheng.contracts.registry.RegionEstablished;
import io.junheng.contracts.registry.RegionMemberRecorded;
import io.junheng.contracts.registry.RegionsChanged;
import io.junheng.contracts.registry.ReturnDrafted;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnReopened;
import io.junheng.contracts.registry.ReturnSentBack;
import io.junheng.contracts.registry.ReturnSubmitted;
import io.junheng.contracts.registry.ReturnVerified;
import io.junheng.contracts.registry.ReturnWindowExtended;
import io.junheng.contracts.registry.ReturnWindowSet;
import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolsChanged;
import io.junheng.contracts.registry.SourceFiguresFiled;
import io.junheng.contracts.suite.JobCancelled;
import io.junheng.contracts.suite.JobEnded;
import io.junheng.contracts.suite.JobStarted;
import io.junheng.contracts.suite.SensitiveDataRead;
import io.junheng.contracts.task.AssignmentChanged;
import io.junheng.contracts.task.AssignmentGiven;
import io.junheng.contracts.task.DepartmentNameDecided;
import io.junheng.contracts.task.DepartmentRegistered;
import io.junheng.contracts.task.DocumentVerdictGiven;
import io.junheng.contracts.task.EvidenceFiled;
import io.junheng.contracts.task.MeasureTaken;
import io.junheng.contracts.task.OrderChanged;
import io.junheng.contracts.task.OrderIssued;
import io.junheng.contracts.task.PlanActivated;
import io.junheng.contracts.task.PlanClosed;
import io.junheng.contracts.task.PlanDrafted;
import io.junheng.contracts.task.PlanExtracted;
import io.junheng.contracts.task.PlanOrganSet;
import io.junheng.contracts.task.PlanWithdrawn;
import io.junheng.contracts.task.RectificationOpened;
import io.junheng.contracts.task.RectificationProgressed;
import io.junheng.contracts.task.RectificationReported;
import io.junheng.contracts.task.RectificationReturned;
import io.junheng.contracts.task.RectificationRuleSet;
import io.junheng.contracts.task.RectificationVerified;
import io.junheng.contracts.task.RectificationWrittenOff;
import io.junheng.contracts.task.ResponsibilityLetterChanged;
import io.junheng.contracts.task.WorkRecorded;
import io.junheng.contracts.task.WorkSettingSet;
import java.util.List;

/** Every event of the suite (事件目录). */
public final class EventCatalogue {

    private static final List<Class<? extends DomainEvent>> ALL = List.of(
            RegionEstablished.class,
            RegionCorrected.class,
            RegionsChanged.class,
            RegionMemberRecorded.class,
            SchoolOpened.class,
            SchoolCorrected.class,
            SchoolClosed.class,
            SchoolsChanged.class,
            FoundingRuleDefined.class,
            IdentifierSchemeDefined.class,
            IdentifierMapped.class,
            ChangeProposed.class,
            ChangeProposalAccepted.class,
            ChangeProposalReturned.class,
            ChangeProposalWithdrawn.class,
            DataElementDefined.class,
            FormDefined.class,
            PolicyParameterSet.class,
            LedgerDefined.class,
            LedgerItemOpened.class,
            LedgerItemChanged.class,
            LedgerItemReported.class,
            LedgerItemVerified.class,
            LedgerItemReturned.class,
            LedgerItemWrittenOff.class,
            LedgerItemVoided.class,
            LedgerFindingOpened.class,
            LedgerFindingChanged.class,
            LedgerFindingResolved.class,
            ReturnDrafted.class,
            ReturnSubmitted.class,
            ReturnVerified.class,
            ReturnSentBack.class,
            ReturnLocked.class,
            ReturnReopened.class,
            ReturnWindowSet.class,
            ReturnWindowExtended.class,
            SourceFiguresFiled.class,
            DefinitionChanged.class,
            ProcedureDefined.class,
            ProcedureCaseOpened.class,
            ProcedureCaseAdvanced.class,
            ProcedureCaseTookEffect.class,
            ProcedureCaseRefused.class,
            ProcedureCaseWithdrawn.class,
            ProcedureCaseSuperseded.class,
            ProcedureFindingOpened.class,
            ProcedureFindingClosed.class,
            LayoutPlanDrafted.class,
            LayoutPlanAdopted.class,
            LayoutPlanAmended.class,
            LayoutPlanSuperseded.class,
            FrameworkDrafted.class,
            FrameworkPublished.class,
            TargetSet.class,
            UnitCostsSet.class,
            EvaluationStarted.class,
            EvaluationFinished.class,
            RegionMeasured.class,
            FindingOpened.class,
            FindingChanged.class,
            FindingResolved.class,
            FindingReopened.class,
            FindingClosed.class,
            AppraisalOpened.class,
            AppraisalScored.class,
            AppraisalSubmitted.class,
            CertificationSchemeSet.class,
            CertificationApplied.class,
            CertificationAdvanced.class,
            CertificationGranted.class,
            CertificationEnded.class,
            IncidentRecorded.class,
            IncidentOverturned.class,
            CollectionSchemeSet.class,
            CollectionChanged.class,
            CollectionReminded.class,
            PriorityListSet.class,
            UnitTestChanged.class,
            ComparisonMade.class,
            DepartmentRegistered.class,
            PlanExtracted.class,
            PlanDrafted.class,
            PlanActivated.class,
            PlanClosed.class,
            ResponsibilityLetterChanged.class,
            PlanWithdrawn.class,
            PlanOrganSet.class,
            DepartmentNameDecided.class,
            DocumentVerdictGiven.class,
            AssignmentGiven.class,
            AssignmentChanged.class,
            EvidenceFiled.class,
            RectificationOpened.class,
            RectificationProgressed.class,
            RectificationReported.class,
            RectificationReturned.class,
            RectificationVerified.class,
            RectificationWrittenOff.class,
            RectificationRuleSet.class,
            MeasureTaken.class,
            OrderChanged.class,
            OrderIssued.class,
            WorkRecorded.class,
            WorkSettingSet.class,
            ClientRegistered.class,
            ClientSecretRotated.class,
            ClientRevoked.class,
            WebhookChanged.class,
            WebhookMessageAsked.class,
            UplinkChanged.class,
            ExchangeKeyRotated.class,
            PackageSourceChanged.class,
            PackageReceived.class,
            SessionBegan.class,
            SessionEnded.class,
            AccessRefused.class,
            RefusalsCounted.class,
            LogAlarmRaised.class,
            LogKeyHandedOver.class,
            LogRangeArchived.class,
            PayloadErased.class,
            JobStarted.class,
            JobCancelled.class,
            JobEnded.class,
            SensitiveDataRead.class);

    private EventCatalogue() {}

    /** All events, registry first. */
    public static List<Class<? extends DomainEvent>> all() {
        return ALL;
    }

    /** The events that {@code service} publishes, with those that every service does. */
    public static List<Class<? extends DomainEvent>> publishedBy(String service) {
        return ALL.stream()
                .filter(event -> List.of(service, EventTypes.SUITE)
                        .contains(event.getAnnotation(EventType.class).service()))
                .toList();
    }
}
